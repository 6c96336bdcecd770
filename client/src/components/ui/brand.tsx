/** The mark: a small tree. */

export type BrandMarkProps = { size?: number };

export function BrandMark({ size = 22 }: BrandMarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true" color="var(--accent)">
      <g fill="none" stroke="currentColor" strokeLinecap="round">
        <path d="M11 21v-8.5" strokeWidth="2.6" />
        <path d="M11 12.5 6 8m5 4.500L16 8" strokeWidth="1.9" />
        <path d="M6 8 3 5.500M6 8l1.200-4M16 8l-1.200-4M16 8l3-2.500" strokeWidth="1.3" />
      </g>
      <g fill="currentColor">
        <circle cx="3" cy="4.500" r="1.500" />
        <circle cx="7.500" cy="2.800" r="1.500" />
        <circle cx="14.500" cy="2.800" r="1.500" />
        <circle cx="19" cy="4.500" r="1.500" />
      </g>
    </svg>
  );
}
