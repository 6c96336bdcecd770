/** What a session is, in a few words. */

import type { Discipline, Session } from "@/api/types";
import { slotOf } from "@/lib/time-slots";
import type { SessionType } from "../types";

type Typed = Pick<Session, "session_type" | "attributes">;

function wordsOf({ session_type: type, attributes }: Typed, types: readonly SessionType[]): string {
  const { label } = attributes.details;
  if (type === "CUSTOM" && typeof label === "string" && label !== "") return label;
  return types.find(({ key }) => key === type)?.label ?? "Climbing";
}

export function sayType(session: Session | null, discipline: Discipline | undefined): string {
  return session ? wordsOf(session, discipline?.session_types ?? []) : "Climbing";
}

/** Return a session of another type: one that was named by its type and day, is so again. */
export function withName<T extends Typed & Pick<Session, "name" | "session_date">>(
  before: T,
  after: T,
  types: readonly SessionType[],
): T {
  const day = before.session_date;
  if (before.name !== `${wordsOf(before, types)} ${day}`) return after;
  return { ...after, name: `${wordsOf(after, types)} ${day}` };
}

/** "at the gym · evening" */
export function saySub(session: Session | null): string {
  if (!session) return "starts with the first climb";
  const { is_at_gym: isAtGym } = session.attributes.details;
  const where = typeof isAtGym === "boolean" ? (isAtGym ? "at the gym" : "outside") : "";
  return [where, slotOf(session.time_slot)?.label.toLowerCase()].filter(Boolean).join(" · ");
}
