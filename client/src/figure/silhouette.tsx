/** Stands where a figure will be: the outline of a person, hardly darker than the ground. */

export function Silhouette() {
  return (
    <svg viewBox="0 0 60 160" aria-hidden width="100%" height="100%" fill="var(--line)" data-figure="waiting">
      <ellipse cx="30" cy="15" rx="8" ry="10.5" />
      <path d="M26 24h8v6c8 1 12 4 13 10l4 36c.3 4-3.600 5-4.600 1l-5.400-29-1 20 1 24-3 60c-.2 4-5 4-5.400 0L30 96l-2.600 56c-.4 4-5.200 4-5.400 0l-3-60 1-24-1-20-5.400 29c-1 4-4.900 3-4.600-1l4-36c1-6 5-9 13-10z" />
    </svg>
  );
}
