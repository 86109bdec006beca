# The things of the trade and how many of them there are.

trade-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
}

trade-visit-mode-demonstration = Demonstration
trade-visit-mode-observation = Observation

trade-visit-state-proposed = Proposed
trade-visit-state-agreed = Agreed
trade-visit-state-held = Held
trade-visit-state-cancelled = Cancelled

trade-client-kind-hospital = Hospital
trade-client-kind-department = Department
trade-client-kind-pharmacy = Pharmacy
trade-client-kind-sub-distributor = Sub-distributor

trade-special-day-holiday = Holiday
trade-special-day-make-up-workday = Workday

trade-manager = Regional manager

trade-stage-recruit = Recruit
trade-stage-find = Find
trade-stage-assist = Assist
trade-stage-lead = Lead
