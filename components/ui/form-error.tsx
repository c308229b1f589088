/** What is wrong with a form as a whole; said aloud when it comes. Takes no room until then. */
export function FormError({ children }: { children: string | undefined }) {
  return <div role="alert" className="contents">{children && <p className="rounded-md bg-danger-soft px-3 py-2 text-danger">{children}</p>}</div>;
}
