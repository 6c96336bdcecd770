/** The names by which the screens know what the API sends. */

import type { components } from "@/api/schema";

type Schemas = components["schemas"];

export type Node = Schemas["NodeOut"];
export type Tree = Schemas["TreeOut"];
export type Goal = Schemas["GoalOut"];
export type GoalIn = Schemas["GoalIn"];
export type GoalPatch = Schemas["GoalPatch"];
export type GoalType = Node["type"];
export type Rollup = Schemas["RollupOut"];
export type Rollups = Schemas["RollupsOut"];
/** What can be written of a goal, apart from where it stands and whether it is done. */
export type GoalChanges = Schemas["GoalChanges"];
export type TargetIn = Schemas["TargetIn"];
export type Target = Schemas["TargetOut"];
export type Completion = Schemas["CompletionOut"];
/** One change to the tree, and the answer to a batch of them. */
export type Operation = Schemas["Operation"];
export type Change = Schemas["ChangeOut"];
export type Levels = NonNullable<Operation["levels"]>;
export type CopyIn = Schemas["CopyIn"];
export type NextStep = Schemas["NextStepOut"];
export type SearchHit = Schemas["SearchHitOut"];
export type TrashItem = Schemas["TrashItemOut"];
export type ActivityDefinition = Schemas["ActivityOut"];
export type ActivityIn = Schemas["ActivityIn"];
export type ActivityPatch = Schemas["ActivityPatch"];
export type MetricIn = Schemas["MetricIn"];
export type MetricDefinition = Schemas["MetricOut"];
export type SplitDefinition = Schemas["SplitOut"];
export type ActivityGroup = Schemas["GroupOut"];
export type ActivityHistory = Schemas["ActivityHistoryOut"];
export type HistoryEntry = Schemas["EntryOut"];
export type Template = Schemas["TemplateOut"];
export type TemplateItem = Schemas["TemplateItemOut"];
export type TemplateIn = Schemas["TemplateIn"];
export type TemplatePatch = Schemas["TemplatePatch"];
export type Asset = Schemas["AssetOut"];
export type Feedback = Schemas["FeedbackOut"];
export type Step = Schemas["StepOut"];
export type LongRun = Schemas["LongRunOut"];
export type SessionTotals = Schemas["SessionTotalsOut"];
export type SessionChanges = Schemas["SessionChanges"];
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
export type Pause = Schemas["Pause"];
export type Me = Schemas["MeOut"];
export type Account = Schemas["AccountOut"];
export type AuthState = Schemas["AuthStateOut"];
export type Counts = Schemas["CountsOut"];
export type Discipline = Schemas["DisciplineOut"];
