// The forms of a visit's steps as they are written on its page, and as the backend takes them. What another form or
// the list of what is left to do has a say in is taken from the programme as it is when this one is stored.
import type {
  ActionForm,
  Attained,
  FindingKind,
  Goal,
  HoldForm,
  Material,
  Party,
  Preparation,
  QuestionForm,
  Rating,
  Side,
  SummaryForm,
  VisitPage,
  Word,
} from "../../../ipc/bindings";
import { dayNumber, dayText } from "../../../state/dates";

/** As the backend sends it: all of it is there. */
type Whole<T> = { [K in keyof T]-?: Exclude<T[K], undefined> };

/** At least one line to write in. */
const some = <T>(rows: T[], fresh: () => T): T[] => (rows.length > 0 ? rows : [fresh()]);

export interface MaterialRow {
  text: string;
  side: Side;
  person: string;
  days_before: number;
  done: boolean;
}
export type PreparationDraft = Omit<Whole<Preparation>, "materials"> & { materials: MaterialRow[] };

export const newMaterial = ({ visit }: VisitPage, before?: MaterialRow): MaterialRow => ({
  text: "",
  side: before?.side ?? "manufacturer",
  person: before?.person ?? visit.manager,
  days_before: before?.days_before ?? 1,
  done: false,
});

export function preparationOf(page: VisitPage): PreparationDraft {
  const preparation = page.preparation as Whole<Preparation>;
  const materials = (preparation.materials as Whole<Material>[]).map(({ item, ...rest }) => ({ text: item, ...rest }));
  return { ...preparation, materials: some(materials, () => newMaterial(page)) };
}

export const prepared = ({ materials, ...draft }: PreparationDraft): Preparation => ({
  ...draft,
  arranged_with: spoken(draft.arranged_with),
  materials: materials.filter((row) => row.text.trim() !== "").map(({ text, ...rest }) => ({ item: text, ...rest })),
});

/** A word without a name is none. */
const spoken = (word: Word | null): Word | null => (word?.name.trim() && word.on ? word : null);

export interface GoalDraft {
  /** The problem that is solved, or the ability that is raised. */
  what: string;
  /** What is shown to that end, or watched. */
  how: string;
  leads: string;
  expected: string;
  manufacturer: Word | null;
  distributor: Word | null;
}

export function goalOf({ goal }: VisitPage): GoalDraft {
  const { aim } = goal as Whole<Goal>;
  const [what, how] = aim.mode === "demonstration" ? [aim.problem, aim.shown] : [aim.ability, aim.watched];
  return {
    what: what ?? "",
    how: how ?? "",
    leads: goal.leads ?? "",
    expected: goal.expected ?? "",
    manufacturer: goal.manufacturer ?? null,
    distributor: goal.distributor ?? null,
  };
}

export const aimed = (draft: GoalDraft, { goal }: VisitPage): Goal => ({
  aim:
    goal.aim.mode === "demonstration"
      ? { mode: "demonstration", problem: draft.what, shown: draft.how }
      : { mode: "observation", ability: draft.what, watched: draft.how },
  leads: draft.leads,
  expected: draft.expected,
  manufacturer: spoken(draft.manufacturer),
  distributor: spoken(draft.distributor),
});

export interface FindingRow {
  id: string | null;
  kind: FindingKind;
  text: string;
}
export interface QuestionRow {
  id: string | null;
  text: string;
  /** What was answered there and then. */
  answer: string;
}
export interface HoldDraft {
  day: string;
  from: string;
  to: string;
  present: { text: string; party: Party }[];
  shown: string;
  observed: { criterion: string; score: number | null; remark: string }[];
  questions: QuestionRow[];
  findings: FindingRow[];
}

export const newFinding = (before?: FindingRow): FindingRow => ({ id: null, kind: before?.kind ?? "product", text: "" });
export const newQuestion = (): QuestionRow => ({ id: null, text: "", answer: "" });

export function holdOf({ hold, rubric }: VisitPage): HoldDraft {
  const observed = hold.observed ?? [];
  return {
    day: hold.start.slice(0, 10),
    from: hold.start.slice(11, 16),
    to: hold.end.slice(11, 16),
    present: (hold.present ?? []).map(({ name, party }) => ({ text: name, party })),
    shown: hold.shown ?? "",
    observed: rubric.map(({ key }) => {
      const seen = observed.find((one) => one.criterion === key);
      return { criterion: key, score: seen?.score ?? null, remark: seen?.remark ?? "" };
    }),
    questions: some(
      (hold.questions ?? []).map(({ id = null, text, answer = "" }) => ({ id, text, answer })),
      newQuestion,
    ),
    findings: some(
      (hold.findings ?? []).map(({ id = null, kind, text }) => ({ id, kind, text })),
      newFinding,
    ),
  };
}

export function held(draft: HoldDraft, { hold }: VisitPage): HoldForm {
  const questions = new Map((hold.questions ?? []).map((one) => [one.id, one]));
  const findings = new Map((hold.findings ?? []).map((one) => [one.id, one]));
  return {
    start: `${draft.day}T${draft.from}:00`,
    end: `${draft.day}T${draft.to}:00`,
    present: draft.present.filter((one) => one.text.trim()).map(({ text, party }) => ({ name: text.trim(), party })),
    shown: draft.shown,
    observed: draft.observed.flatMap((one) => (one.score === null ? [] : [{ ...one, score: one.score }])),
    questions: draft.questions.map((row): QuestionForm => {
      const known = row.id === null ? undefined : questions.get(row.id);
      // Another answer was given on another day.
      const same = known?.answer === row.answer;
      return {
        ...known,
        id: known ? row.id : null,
        text: row.text,
        answer: row.answer,
        answered_on: same ? (known?.answered_on ?? null) : null,
      };
    }),
    findings: draft.findings.map((row) => {
      const known = row.id === null ? undefined : findings.get(row.id);
      return { id: known ? row.id : null, kind: row.kind, text: row.text, settled_on: known?.settled_on ?? null };
    }),
  };
}

/** Something that somebody has to do by a day. */
export interface DutyRow {
  id: string | null;
  text: string;
  side: Side;
  person: string;
  due: string;
}
export interface RatingDraft {
  name: string;
  score: number | null;
  remark: string;
}
export interface SummaryDraft {
  consensus: string;
  attained: Attained | "";
  why: string;
  questions: DutyRow[];
  actions: DutyRow[];
  manufacturer: RatingDraft;
  distributor: RatingDraft;
}

const dutyOf = ({ id = null, text, owner, due }: QuestionForm | ActionForm): DutyRow => ({
  id,
  text,
  side: owner?.side ?? "manufacturer",
  person: owner?.person ?? "",
  due: due ?? "",
});

/** A new measure: of whoever had the one before, within a week. */
export const newAction = ({ visit }: VisitPage, before?: DutyRow): DutyRow => ({
  id: null,
  text: "",
  side: before?.side ?? "distributor",
  person: before?.person ?? visit.rep,
  due: before?.due ?? dayText(dayNumber(visit.date) + 7),
});

const ratingOf = (rating: Rating | null | undefined, name: string): RatingDraft => ({
  name: rating?.name || name,
  score: rating?.score ?? null,
  remark: rating?.remark ?? "",
});

export function summaryOf(page: VisitPage): SummaryDraft {
  const { summary, visit } = page;
  return {
    consensus: summary.consensus ?? "",
    attained: summary.attained ?? "",
    why: summary.why ?? "",
    questions: (summary.questions ?? []).filter((one) => !one.answered_on).map(dutyOf),
    actions: some((summary.actions ?? []).map(dutyOf), () => newAction(page)),
    manufacturer: ratingOf(summary.manufacturer, visit.manager),
    distributor: ratingOf(summary.distributor, visit.rep),
  };
}

const rated = ({ name, score, remark }: RatingDraft): Rating | null => (score === null ? null : { name, score, remark });
const duty = ({ side, person, due }: DutyRow): Pick<ActionForm, "owner" | "due"> => ({
  owner: { side, person: person.trim() },
  due: due || null,
});

export function summarised(draft: SummaryDraft, { summary }: VisitPage): SummaryForm {
  const actions = new Map((summary.actions ?? []).map((one) => [one.id, one]));
  const questions = new Map(draft.questions.map((row) => [row.id, row]));
  return {
    consensus: draft.consensus,
    attained: draft.attained || null,
    why: draft.why,
    questions: (summary.questions ?? []).map((known) => {
      const row = questions.get(known.id ?? null);
      return row ? { ...known, ...duty(row) } : known;
    }),
    actions: draft.actions.map((row) => {
      const known = row.id === null ? undefined : actions.get(row.id);
      return { ...known, id: known ? row.id : null, text: row.text, ...duty(row) };
    }),
    manufacturer: rated(draft.manufacturer),
    distributor: rated(draft.distributor),
  };
}
