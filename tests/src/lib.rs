//! What the suites share: the independent checker of plans, random problems, the command under test.
