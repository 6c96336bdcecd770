/** How drills say times. */

/** Say how long a set-up takes, to the second where it has any: "18 min 30", "45 s", "1 h 05", "20 min". */
export function saySetupTime(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  if (minutes >= 60) {
    const over = Math.round(whole / 60) % 60;
    return over === 0
      ? `${Math.floor(Math.round(whole / 60) / 60)} h`
      : `${Math.floor(Math.round(whole / 60) / 60)} h ${String(over).padStart(2, "0")}`;
  }
  return rest === 0 ? `${minutes} min` : `${minutes} min ${String(rest).padStart(2, "0")}`;
}
