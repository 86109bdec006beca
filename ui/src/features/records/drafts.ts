// What a form begins with where there is nothing yet: what is usual in the trade, so that little is left to type.
import type {
  AgreementDraft,
  CityDraft,
  ClientDraft,
  DemandDraft,
  DistributorDraft,
  IssueDraft,
  ManagerDraft,
  RepDraft,
} from "../../ipc/bindings";
import { emptyWeek, usualWeek } from "../../shared/form/week";
import { dayNumber, dayText } from "../../state/dates";

const city = (name = ""): CityDraft => ({ name, latitude: null, longitude: null });

export const newManager = (): ManagerDraft => ({
  id: null,
  name: "",
  region: "",
  home: city(),
  hours: usualWeek(),
  max_per_day: 4,
  max_per_week: 14,
  medical_representative: false,
});

export const newDistributor = (): DistributorDraft => ({
  id: null,
  name: "",
  city: city(),
  region: "",
  tier: "b",
  stage: "assist",
  sponsor_name: "",
  sponsor_title: "",
  max_per_week: 2,
});

export const newRep = (distributor: string): RepDraft => ({
  id: null,
  distributor,
  name: "",
  phone: "",
  hours: usualWeek(),
  medical_representative: false,
});

/** A client, most likely in its distributor's city. */
export const newClient = (distributor: string, where: string): ClientDraft => ({
  id: null,
  distributor,
  name: "",
  aliases: [],
  kind: "hospital",
  address: "",
  city: city(where),
  key: false,
  receives: emptyWeek(),
});

/** An agreement of a year from today, or from the day after the last one. */
export function newAgreement(distributor: string, today: string, last: string | null): AgreementDraft {
  const from = last !== null && last >= today ? dayText(dayNumber(last) + 1) : today;
  return {
    id: null,
    distributor,
    from,
    to: dayBefore(yearsAfter(from, 1)),
    clients: null,
    products: null,
    territory: null,
    sharing: "client_names",
  };
}

export const newIssue = (distributor: string): IssueDraft => ({
  id: null,
  distributor,
  title: "",
  product: "",
  status: "open",
  topic: "",
  side: "manufacturer",
  person: "",
  target: "",
  target_by: "",
});

/** A visit or more within a quarter from today on, for the one joint issue where there is but one. */
export function newDemand(client: string, today: string, open: readonly { readonly id: string }[]): DemandDraft {
  return {
    id: null,
    client,
    issue: open.length === 1 ? (open[0]?.id ?? null) : null,
    mode: "demonstration",
    count: 1,
    min_gap_days: 14,
    from: today,
    to: dayText(dayNumber(today) + 90),
    duration_minutes: 60,
    reps: [],
    managers: [],
    priority: "usual",
    weekdays: [],
    half_day: null,
  };
}

const dayBefore = (day: string): string => dayText(dayNumber(day) - 1);

/** The same day so many years later; the last of February where there is no 29th. */
export function yearsAfter(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return dayText(dayNumber(later)) === later ? later : dayText(dayNumber(`${later.slice(0, 7)}-28`));
}
