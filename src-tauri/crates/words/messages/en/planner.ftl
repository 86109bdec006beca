# The planner.

planner-title = Planner
