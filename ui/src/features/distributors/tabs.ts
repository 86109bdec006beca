// The tabs of a distributor's page, a line each: from what both companies agreed on to what comes of it.
import type { Component } from "svelte";
import type { DistributorPage } from "../../ipc/bindings";
import type { DistributorTab } from "../../state/programme.svelte";
import CharterTab from "../partnership/CharterTab.svelte";
import ResultsTab from "../partnership/ResultsTab.svelte";
import AgreementTab from "./AgreementTab.svelte";
import ClientsTab from "./ClientsTab.svelte";
import EventsTab from "./EventsTab.svelte";
import FlowsTab from "./FlowsTab.svelte";
import StageTab from "./StageTab.svelte";
import GlanceTab from "./GlanceTab.svelte";
import IssuesTab from "./IssuesTab.svelte";
import PeopleTab from "./PeopleTab.svelte";
import PromotionTab from "./PromotionTab.svelte";
import TrainingTab from "./TrainingTab.svelte";

export interface TabProps {
  /** The distributor's id. */
  id: string;
  page: DistributorPage;
}

export const TABS: Record<DistributorTab, Component<TabProps>> = {
  glance: GlanceTab,
  charter: CharterTab,
  issues: IssuesTab,
  results: ResultsTab,
  agreement: AgreementTab,
  clients: ClientsTab,
  promotion: PromotionTab,
  people: PeopleTab,
  stage: StageTab,
  flows: FlowsTab,
  events: EventsTab,
  training: TrainingTab,
};
