/**
 * The app's sign; its name stands beside it. The drawing of `assets/src/app.svg`, drawn in place: an
 * image would be a page of its own to make while the window opens.
 */
export function Brand() {
  return (
    <svg width="24" height="24" viewBox="0 0 512 512" aria-hidden="true">
      <rect x="16" y="16" width="480" height="480" rx="112" fill="#1a2c5b" />
      <g fill="none" stroke="#fff" strokeWidth="36" strokeLinejoin="round">
        <path strokeLinecap="round" d="M271.5 240.5 400 112M326 186l44 44M376 136l34 34" />
        <path d="M205.25 210.25A104 104 0 1 1 94.25 321.25" />
        <path stroke="#ffb648" d="M94.25 306.75A104 104 0 0 1 190.75 210.25" />
        <path strokeWidth="30" strokeLinecap="round" d="M198 258v56h44" />
      </g>
    </svg>
  );
}
