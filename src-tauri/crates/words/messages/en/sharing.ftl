# What distributors share of their clients.

## Words that stand where something is not shared

sharing-client = Client { $number } of { $distributor }, { $city }
sharing-not-shared = (not shared)

## What each level shows

sharing-shows-busy-only = We see when its people are busy and in which city a client is. Clients are numbered, not named, and nothing that is written about them is shown.
sharing-shows-client-names = We also see who the clients are and what our joint visits bring. Addresses, background, earlier visits, the clients' people and the words of calendar entries stay hidden.
sharing-shows-full = We see the whole client file: address, background, people, visit history, sales by client, and what calendar entries say.
sharing-no-agreement = Without an agreement in force, only busy times are seen.

## How far a client is shared

sharing-by = Shared by { $distributor }: { $level }
sharing-hidden-kept = What is not shared is hidden, not lost: it stays as it is unless you write something else.
