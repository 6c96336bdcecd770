/** Distances to plain solids. After Inigo Quilez, "Distance functions" and "Smooth minimum". */

export type Measure = (x: number, y: number, z: number) => number;

/** Return the distance to a ball swept from the origin down to (0, -length, 0) while its radius changes. */
export function roundCone(length: number, near: number, far: number): Measure {
  const slope = Math.max(-0.98, Math.min(0.98, (near - far) / Math.max(length, 1e-6)));
  const across = Math.sqrt(1 - slope * slope);
  return (x, y, z) => {
    const wide = Math.sqrt(x * x + z * z);
    const along = across * -y - slope * wide;
    if (along < 0) return Math.sqrt(wide * wide + y * y) - near;
    if (along > across * length) return Math.sqrt(wide * wide + (y + length) * (y + length)) - far;
    return wide * across - y * slope - near;
  };
}

export function ellipsoid(a: number, b: number, c: number): Measure {
  const [a1, b1, c1] = [1 / (a * a), 1 / (b * b), 1 / (c * c)];
  const inner = -Math.min(a, b, c);
  return (x, y, z) => {
    const [xx, yy, zz] = [x * x * a1, y * y * b1, z * z * c1];
    const near = Math.sqrt(xx + yy + zz);
    const slope = Math.sqrt(xx * a1 + yy * b1 + zz * c1);
    return slope < 1e-6 ? inner : (near * (near - 1)) / slope;
  };
}

/** Return the distance to a box with round edges. */
export function roundBox(a: number, b: number, c: number, edge: number): Measure {
  return (x, y, z) => {
    const qx = Math.abs(x) - a + edge;
    const qy = Math.abs(y) - b + edge;
    const qz = Math.abs(z) - c + edge;
    const [ox, oy, oz] = [Math.max(qx, 0), Math.max(qy, 0), Math.max(qz, 0)];
    return Math.sqrt(ox * ox + oy * oy + oz * oz) + Math.min(Math.max(qx, qy, qz), 0) - edge;
  };
}

/** Return the smooth union of two distances. */
export function melt(a: number, b: number, width: number): number {
  const overlap = width - Math.abs(a - b);
  const least = a < b ? a : b;
  return overlap > 0 ? least - (overlap * overlap * 0.25) / width : least;
}
