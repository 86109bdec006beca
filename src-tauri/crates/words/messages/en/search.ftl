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
search-kind-attachment = File
search-kind-agreement = Agreement
search-kind-entry = Calendar entry
search-kind-event = Market event
search-kind-training = Training
search-kind-proposal = Proposal to the sponsor
search-kind-sponsor-news = Told to the sponsor
search-kind-stage-step = Step of stage
search-kind-assessment = Assessment
search-kind-playbook = Playbook
