/** How sharp a moving figure is drawn: as sharp as the device keeps up with. A still one is drawn in full. */

/** Frames farther apart than this belong to no movement. */
const STILL_MS = 200;
/** Above this the frames do not come sixty times a second. */
const SLOW_MS = 21;
const SAMPLES = 5;
const [LOWER, LEAST] = [0.75, 0.4];

export class Sharpness {
  private readonly onChange: () => void;
  private moving = 1;
  private isMoving = false;
  private last = 0;
  private frames: number[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.onChange = onChange;
  }

  /** Share of the screen's own sharpness. */
  get share(): number {
    return this.isMoving ? this.moving : 1;
  }

  /** A frame of a movement is drawn at this time. */
  moved(now: number): void {
    const passed = now - this.last;
    this.last = now;
    if (passed > STILL_MS) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.set(false), STILL_MS);
    if (!this.isMoving) this.set(true);
    this.frames.push(passed);
    if (this.frames.length < SAMPLES) return;
    const middle = this.frames.toSorted((a, b) => a - b)[Math.floor(SAMPLES / 2)] ?? 0;
    this.frames = [];
    if (middle <= SLOW_MS || this.moving <= LEAST) return;
    this.moving = Math.max(LEAST, this.moving * LOWER);
    this.onChange();
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private set(isMoving: boolean): void {
    this.isMoving = isMoving;
    this.frames = [];
    if (this.moving < 1) this.onChange();
  }
}
