/** The plumb line: what a foreman checks a wall with. */
export function Mark({ size = 20, className }: { size?: number; className?: string }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 20 20" fill="none" className={className}>
      <path d="M3 2.5h14M10 2.5V8" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      <path d="M10 8l3.75 3.25L10 18.5l-3.75-7.25z" fill="currentColor" />
    </svg>
  );
}
