/** What is chosen in the log, kept on this device for the next time. */

import { useLocalStorage } from "@mantine/hooks";
import { useMe } from "@/api/use-me";
import { todayOf } from "@/lib/time";
import { type Choice, gradeOf, NOTHING_CHOSEN, readChoice } from "../model/choice";
import { difficultyOf, systemFor } from "../model/grades";
import type { Climb, GradeSystem, Scale } from "../types";

export type LogChoice = {
  scale: Scale;
  system: GradeSystem;
  grade: string;
  difficulty: number;
  setScale: (scale: Scale) => void;
  setGrade: (grade: string, system?: GradeSystem) => void;
  /** The competition chosen for today; null: none was. */
  competitionId: string | null;
  isCounting: boolean;
  setCompetition: (id: string, isOn: boolean) => void;
};

export function useChoice(last: Climb | null): LogChoice {
  const me = useMe();
  const [kept, keep] = useLocalStorage<Choice>({
    key: `fractal-goals-climbing:${me.id}`,
    defaultValue: NOTHING_CHOSEN,
    getInitialValueInEffect: false,
    deserialize: (text) => readChoice(parse(text)),
  });
  const today = todayOf(me);
  const { scale } = kept;
  const system = systemFor(scale, me.grade_systems);
  const grade = gradeOf(kept, scale, system, last);
  const ofToday = kept.competition?.day === today ? kept.competition : null;
  return {
    ...{ scale, system, grade, difficulty: difficultyOf(grade, system) },
    setScale: (next) => keep((before) => ({ ...before, scale: next })),
    setGrade: (next, of = system) =>
      keep((before) => ({ ...before, grades: { ...before.grades, [scale]: { system: of, grade: next } } })),
    competitionId: ofToday?.id ?? null,
    isCounting: ofToday?.isOn ?? false,
    setCompetition: (id, isOn) => keep((before) => ({ ...before, competition: { day: today, id, isOn } })),
  };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
