/** A grid over the picture: thirds, and the middle. */

const THIRDS = ["33.333%", "66.667%"];

export function Grid() {
  return (
    <svg
      aria-hidden
      style={{ position: "absolute", inset: 0, width: "100%", height: "100%", pointerEvents: "none" }}
      stroke="var(--line-strong)"
      strokeWidth={1}
    >
      {THIRDS.map((at) => (
        <g key={at} opacity={0.55}>
          <line x1={at} x2={at} y1="0" y2="100%" />
          <line y1={at} y2={at} x1="0" x2="100%" />
        </g>
      ))}
      <g opacity={0.35} strokeDasharray="3 5">
        <line x1="50%" x2="50%" y1="0" y2="100%" />
        <line y1="50%" y2="50%" x1="0" x2="100%" />
      </g>
    </svg>
  );
}
