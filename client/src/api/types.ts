/** The names by which the screens know what the API sends. */

import type { components } from "@/api/schema";

type Schemas = components["schemas"];

export type Node = Schemas["NodeOut"];
export type Tree = Schemas["TreeOut"];
export type Goal = Schemas["GoalOut"];
export type GoalIn = Schemas["GoalIn"];
export type GoalPatch = Schemas["GoalPatch"];
export type GoalType = Node["type"];
export type Session = Schemas["SessionOut"];
export type SessionItem = Schemas["SessionItemOut"];
export type SessionPage = Schemas["SessionPageOut"];
export type SessionIn = Schemas["SessionIn"];
export type SessionPatch = Schemas["SessionPatch"];
export type GoalRef = Schemas["GoalRefOut"];
export type Status = NonNullable<SessionIn["status"]>;
export type TimeSlot = NonNullable<SessionIn["time_slot"]>;
export type Document = Schemas["Document"];
export type Section = Schemas["Section"];
export type Activity = Schemas["Activity"];
export type ActivitySet = Schemas["SetEntry"];
export type Metric = Schemas["MetricEntry"];
export type Interval = Schemas["Interval"];
export type Me = Schemas["MeOut"];
export type Account = Schemas["AccountOut"];
export type AuthState = Schemas["AuthStateOut"];
export type Counts = Schemas["CountsOut"];
export type Discipline = Schemas["DisciplineOut"];
