//! A plan split into parts that can be improved apart from each other.
//!
//! A part owns some managers' weeks, some distributors' weeks and some demands. It may take out or put in a
//! visit only where it owns all three; whatever else stands in its weeks stays where it is. As no two parts
//! own the same, whatever they do fits together.

use crate::Compiled;
use crate::compiled::{DAY, Placed, index, short};
use crate::dice::Dice;
use crate::state::State;
use std::collections::HashMap;

/// So many managers make a part where there are more.
const MANAGERS_A_PART: usize = 4;

/// A split of the whole plan.
#[derive(Debug)]
pub(super) struct Split {
    weeks: usize,
    manager_weeks: Vec<u32>,
    distributor_weeks: Vec<u32>,
    pub(super) parts: Vec<Part>,
    /// Visits that nobody may take out in this round.
    pub(super) frozen: Vec<Placed>,
}

/// A part of the plan.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    /// Its number, which marks what it owns.
    pub(super) number: u32,
    /// Demands that it may place.
    pub(super) demands: Vec<u32>,
    /// Visits that it may take out.
    pub(super) free: Vec<Placed>,
    /// Other visits that it has to respect.
    pub(super) fixed: Vec<Placed>,
}

impl Split {
    /// The plan as a part sees it: it can take out its free visits, and put visits where it owns the weeks.
    pub(super) fn state<'p>(&self, problem: &'p Compiled, part: &Part) -> State<'p> {
        let mut state = State::of(problem, &part.fixed);
        state.fix();
        for v in &part.free {
            state.add(*v);
        }
        state.shut(
            |manager, week| !self.owns_manager_week(part, manager, week),
            |distributor, week| !self.owns_distributor_week(part, distributor, week),
        );
        state
    }

    /// Whether a part owns that week of a manager.
    pub(super) fn owns_manager_week(&self, part: &Part, manager: usize, week: usize) -> bool {
        self.manager_weeks.get(manager * self.weeks + week) == Some(&part.number)
    }

    /// Whether a part owns that week of a distributor.
    pub(super) fn owns_distributor_week(&self, part: &Part, distributor: usize, week: usize) -> bool {
        self.distributor_weeks.get(distributor * self.weeks + week) == Some(&part.number)
    }
}

/// What the splits of a problem have in common.
#[derive(Debug)]
pub(super) struct Splitter {
    /// For each distributor, its cluster: distributors whose reps serve a common demand are together.
    cluster: Vec<usize>,
    /// For each cluster, how many demands ask for each manager.
    asked: Vec<Vec<(usize, usize)>>,
    /// For each manager, the managers with common demands, most first.
    near: Vec<Vec<usize>>,
}

impl Splitter {
    pub(super) fn new(problem: &Compiled) -> Self {
        let mut cluster: Vec<usize> = (0..problem.distributors.len()).collect();
        for demand in &problem.demands {
            let mut of_reps = demand.reps.iter().map(|r| problem.reps[*r].distributor);
            if let Some(first) = of_reps.next() {
                for other in of_reps {
                    let (a, b) = (root(&cluster, first), root(&cluster, other));
                    cluster[a.max(b)] = a.min(b);
                }
            }
        }
        let cluster: Vec<usize> = (0..cluster.len()).map(|d| root(&cluster, d)).collect();
        let mut asked = vec![Vec::<(usize, usize)>::new(); cluster.len()];
        let mut shared: HashMap<(usize, usize), usize> = HashMap::new();
        for demand in &problem.demands {
            let Some(rep) = demand.reps.first() else { continue };
            let counts = &mut asked[cluster[problem.reps[*rep].distributor]];
            for manager in &demand.managers {
                match counts.iter_mut().find(|(m, _)| m == manager) {
                    Some((_, n)) => *n += 1,
                    None => counts.push((*manager, 1)),
                }
            }
        }
        for counts in &asked {
            for (a, n) in counts {
                for (b, k) in counts.iter().filter(|(b, _)| b != a) {
                    *shared.entry((*a, *b)).or_default() += n * k;
                }
            }
        }
        let mut near = vec![Vec::new(); problem.managers.len()];
        for ((a, b), n) in shared {
            near[a].push((n, b));
        }
        let sorted = |mut list: Vec<(usize, usize)>| {
            list.sort_unstable_by(|x, y| y.cmp(x));
            list.into_iter().map(|(_, b)| b).collect()
        };
        Self { cluster, asked, near: near.into_iter().map(sorted).collect() }
    }

    /// A random split of these visits.
    pub(super) fn split(&self, problem: &Compiled, visits: &[Placed], dice: &mut Dice) -> Split {
        let manager_group = self.group_managers(problem.managers.len(), dice);
        let groups = manager_group.iter().max().map_or(1, |m| m + 1);
        let cluster_group: Vec<usize> =
            self.asked.iter().map(|asked| choose_group(asked, &manager_group, groups, dice)).collect();
        let weeks = problem.weeks();
        // With few managers the weeks are dealt out too, so that two threads have something to do; not always, so
        // that any two weeks are in one part at times, however few there are.
        let turns = if groups >= 3 || dice.below(4) == 0 { 1 } else { 2.min(weeks.max(1)) };
        let week_turn = deal(weeks, turns, dice);
        let number = |group: usize, week: usize| short(group * turns + week_turn[week]);

        let manager_weeks = manager_group
            .iter()
            .flat_map(|g| (0..weeks).map(move |w| (*g, w)))
            .map(|(g, w)| number(g, w))
            .collect();
        let distributor_group = self.cluster.iter().map(|c| cluster_group[*c]);
        let distributor_weeks = distributor_group
            .flat_map(|g| (0..weeks).map(move |w| (g, w)))
            .map(|(g, w)| number(g, w))
            .collect();
        let mut split = Split {
            weeks,
            manager_weeks,
            distributor_weeks,
            parts: (0..groups * turns).map(|n| Part { number: short(n), ..Part::default() }).collect(),
            frozen: Vec::new(),
        };
        let demand_owner = self.deal_demands(problem, visits, &cluster_group, &week_turn, turns, dice);
        for (demand, owner) in demand_owner.iter().enumerate() {
            split.parts[*owner].demands.push(short(demand));
        }
        self.deal_visits(problem, visits, &demand_owner, &mut split);
        split
    }

    fn group_managers(&self, managers: usize, dice: &mut Dice) -> Vec<usize> {
        let mut group = vec![usize::MAX; managers];
        if managers <= MANAGERS_A_PART {
            return vec![0; managers];
        }
        let mut order: Vec<usize> = (0..managers).collect();
        dice.shuffle(&mut order);
        let mut groups = 0;
        for seed in order {
            if group[seed] != usize::MAX {
                continue;
            }
            group[seed] = groups;
            let mut room = MANAGERS_A_PART - 1;
            for other in &self.near[seed] {
                if room > 0 && group[*other] == usize::MAX {
                    group[*other] = groups;
                    room -= 1;
                }
            }
            groups += 1;
        }
        group
    }

    /// For each demand the part that owns it: that of one of its visits, if it has any.
    fn deal_demands(
        &self,
        problem: &Compiled,
        visits: &[Placed],
        cluster_group: &[usize],
        week_turn: &[usize],
        turns: usize,
        dice: &mut Dice,
    ) -> Vec<usize> {
        let mut turn = vec![usize::MAX; problem.demands.len()];
        for v in visits {
            let own = &mut turn[v.demand as usize];
            if *own == usize::MAX || dice.below(2) == 0 {
                *own = week_turn[index(v.start / DAY / 7)];
            }
        }
        let dealt = problem.demands.iter().zip(turn).map(|(demand, turn)| {
            let group =
                demand.reps.first().map_or(0, |r| cluster_group[self.cluster[problem.reps[*r].distributor]]);
            group * turns + if turn == usize::MAX { dice.below(turns) } else { turn }
        });
        dealt.collect()
    }

    fn deal_visits(&self, problem: &Compiled, visits: &[Placed], demand_owner: &[usize], split: &mut Split) {
        for v in visits {
            let week = index(v.start / DAY / 7);
            let distributor = problem.reps[v.rep as usize].distributor;
            let by_manager = split.manager_weeks[v.manager as usize * split.weeks + week];
            let by_distributor = split.distributor_weeks[distributor * split.weeks + week];
            let by_demand = short(demand_owner[v.demand as usize]);
            let one_owner = by_manager == by_distributor && by_manager == by_demand;
            if one_owner && !problem.is_locked(v) {
                split.parts[by_manager as usize].free.push(*v);
                continue;
            }
            split.frozen.push(*v);
            split.parts[by_manager as usize].fixed.push(*v);
            if by_distributor != by_manager {
                split.parts[by_distributor as usize].fixed.push(*v);
            }
            if by_demand != by_manager && by_demand != by_distributor {
                split.parts[by_demand as usize].fixed.push(*v);
            }
        }
        debug_assert!(self.cluster.len() == problem.distributors.len());
    }
}

fn root(cluster: &[usize], mut of: usize) -> usize {
    while cluster[of] != of {
        of = cluster[of];
    }
    of
}

/// The group whose managers a cluster's demands ask for most; a throw of the dice decides nearly even cases.
fn choose_group(asked: &[(usize, usize)], group: &[usize], groups: usize, dice: &mut Dice) -> usize {
    let mut votes = vec![0; groups];
    for (manager, n) in asked {
        votes[group[*manager]] += n;
    }
    // Drawing one asked manager at random, not the majority, lets every border move in some round.
    let total: usize = votes.iter().sum();
    let mut drawn = dice.below(total.max(1));
    for (g, n) in votes.iter().enumerate() {
        if drawn < *n {
            return g;
        }
        drawn -= n;
    }
    dice.below(groups)
}

/// Deals the weeks out evenly.
fn deal(weeks: usize, turns: usize, dice: &mut Dice) -> Vec<usize> {
    let mut dealt: Vec<usize> = (0..weeks).map(|w| w % turns).collect();
    dice.shuffle(&mut dealt);
    dealt
}
