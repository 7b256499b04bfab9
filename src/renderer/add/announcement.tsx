import silent from '../components/silent.module.css';

/** Says something to screen readers as it changes. */
export function Announcement({ children }: { readonly children: string }) {
  return (
    <div role="status" className={silent.silent}>
      {children}
    </div>
  );
}
