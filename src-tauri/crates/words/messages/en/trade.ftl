# The things of the trade and how many of them there are.

trade-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
}

trade-visit-mode-demonstration = Demonstration
trade-visit-mode-observation = Observation

trade-visit-state-proposed = Proposed
trade-visit-state-agreed = Agreed
trade-visit-state-prepared = Prepared
trade-visit-state-held = Held
trade-visit-state-summarised = Summarised
trade-visit-state-closed = Closed
trade-visit-state-cancelled = Cancelled
trade-visit-state-rescheduled = Rescheduled
trade-visit-state-no-show = No-show

trade-side-manufacturer = Manufacturer
trade-side-distributor = Distributor

trade-finding-product = Product
trade-finding-market = Market
trade-finding-sales = Sales
trade-finding-information = Information flow
trade-finding-goods = Flow of goods
trade-finding-money = Flow of money
trade-finding-commerce = Flow of commerce

trade-attained-fully = attained
trade-attained-partly = partly attained
trade-attained-not = not attained

trade-step-agree = Agreement
trade-step-prepare = Preparation
trade-step-goal = Goal
trade-step-carry-out = Carrying out
trade-step-summarise = Summary
trade-step-close = Closure

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
