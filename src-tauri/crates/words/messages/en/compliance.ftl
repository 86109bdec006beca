# What the rules for medical representatives forbid.

compliance-medical-representative = Medical representative
compliance-why = The rules for medical representatives bar them from sales tasks: no target, sell-through or ranking by sales is shown or exported for such a person. Sales are counted by client and distributor only.
compliance-noted = { $person } is noted as a medical representative: no sales are counted for this person.
compliance-noted-not = { $person } is not noted as a medical representative.
