/** The picture beside the forms: width is time, warmth is how recently, each bar at the end is one session. */

type Twig = { from: [number, number]; to: [number, number]; width: number; ember: number; radius: number };
type Ticks = { x: number; y: number; discipline: string; heights: number[] };

const TWIGS: readonly Twig[] = [
  { from: [40, 150], to: [150, 84], width: 9, ember: 0, radius: 12 },
  { from: [40, 150], to: [150, 216], width: 5, ember: 2, radius: 9 },
  { from: [150, 84], to: [270, 44], width: 5, ember: 0, radius: 8 },
  { from: [150, 84], to: [270, 116], width: 4, ember: 1, radius: 8 },
  { from: [150, 216], to: [270, 190], width: 3, ember: 3, radius: 6 },
  { from: [150, 216], to: [270, 250], width: 2, ember: 4, radius: 5 },
];

const SESSIONS: readonly Ticks[] = [
  { x: 290, y: 54, discipline: "music", heights: [9, 20, 21, 11, 14, 21, 17, 21, 8] },
  { x: 290, y: 126, discipline: "drawing", heights: [20, 7, 16, 13, 21, 10, 11, 17, 21, 21, 18, 17] },
  { x: 290, y: 200, discipline: "climbing", heights: [10, 9, 11, 21, 17, 7, 8] },
  { x: 290, y: 260, discipline: "yoga", heights: [10, 21, 7, 13] },
];

function branch({ from: [x1, y1], to: [x2, y2] }: Twig): string {
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}

export function PracticeTree() {
  return (
    <svg
      viewBox="16 24 372 250"
      width="100%"
      role="img"
      aria-label="A small tree: goals branch, each bar at the end is one session"
    >
      {TWIGS.map((twig) => (
        <path key={branch(twig)} d={branch(twig)} fill="none" stroke="var(--line-2)" strokeWidth={twig.width} />
      ))}
      {SESSIONS.map(({ x, y, discipline, heights }) =>
        heights.map((height, place) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawn bar is its place
            key={`${discipline}-${place}`}
            x={x + place * 7}
            y={y - height}
            width={4.5}
            height={height}
            rx={1.5}
            fill={`var(--d-${discipline})`}
            opacity={0.45 + (0.5 * place) / heights.length}
          />
        )),
      )}
      <circle cx={40} cy={150} r={15} fill="var(--em-0)" stroke="var(--em-line)" />
      {TWIGS.map(({ to: [x, y], radius, ember }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={radius} fill={`var(--em-${ember})`} stroke="var(--em-line)" />
      ))}
    </svg>
  );
}
