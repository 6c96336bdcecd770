/** The progress ring: a share of what can be counted, a check when done, an empty ring when there is nothing to count. */

export type RingProps = { progress: number | null; isDone: boolean; size?: number; withSign?: boolean };

export function Ring({ progress, isDone, size = 38, withSign = false }: RingProps) {
  const stroke = size > 50 ? 6 : 4;
  const radius = size / 2 - stroke / 2 - 0.5;
  const length = 2 * Math.PI * radius;
  const share = isDone ? 1 : (progress ?? 0);
  const percent = Math.round(share * 100);
  const said = isDone ? "Done" : progress === null ? "Nothing to count yet" : `${percent} percent`;
  const color = isDone ? "var(--ok)" : "var(--accent)";
  const circle = { cx: size / 2, cy: size / 2, r: radius, fill: "none", strokeWidth: stroke };
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={said}
      style={{ flex: "none" }}
    >
      <circle {...circle} stroke="var(--surface-3)" />
      {share > 0 && (
        <circle
          {...circle}
          stroke={color}
          strokeLinecap={share < 1 ? "round" : "butt"}
          strokeDasharray={`${share * length} ${length}`}
          transform={`rotate(-90 ${size / 2} ${size / 2})`}
        />
      )}
      {isDone ? (
        <path
          d={`M${size * 0.36} ${size * 0.51}l${size * 0.1} ${size * 0.1} ${size * 0.19}-${size * 0.2}`}
          fill="none"
          stroke={color}
          strokeWidth={size > 50 ? 3 : 2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : (
        progress !== null && (
          <text
            x={size / 2}
            y={size / 2}
            dy=".35em"
            textAnchor="middle"
            fontSize={size > 50 ? 14 : 11}
            fontWeight={600}
            fill="currentColor"
          >
            {withSign ? `${percent} %` : percent}
          </text>
        )
      )}
    </svg>
  );
}
