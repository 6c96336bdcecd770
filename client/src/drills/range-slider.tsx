/** A slider of the browser in our look. */

import styles from "./range-slider.module.css";

export type RangeSliderProps = {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** What the value means, for those who hear it. */
  text?: string;
  onChange: (value: number) => void;
  /** The finger or the key was lifted. */
  onEnd?: () => void;
};

export function RangeSlider({ label, value, min, max, step, text, onChange, onEnd }: RangeSliderProps) {
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={label}
      aria-valuetext={text}
      min={min}
      max={max}
      step={step}
      value={value}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
      onPointerUp={onEnd}
      onKeyUp={onEnd}
    />
  );
}
