/** A hidden window draws no frame. */
const AT_LATEST_MS = 300;

/** Calls it once what is drawn now is on the screen; gives a function that calls that off. */
export function afterFrame(run: () => void): () => void {
  let timer = setTimeout(run, AT_LATEST_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
