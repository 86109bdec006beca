# The distributors.

distributors-title = Distributors
