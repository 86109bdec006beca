# Finding anything by its words.


## Kinds of things

search-kind-distributor = Distributor
search-kind-client = Client
search-kind-rep = Rep
search-kind-manager = Manager
search-kind-issue = Joint issue
search-kind-evidence = Evidence
search-kind-charter = Charter
search-kind-promotion = Promotion plan
search-kind-visit = Visit
search-kind-finding = Finding
search-kind-question = Client question
search-kind-action = Improvement measure
search-kind-agreement = Agreement
search-kind-entry = Calendar entry
