"""What multiplicative metrics give together."""

from services.yields import Values, set_yield, total_yield

METRICS = ("weight", "reps")


def test_the_yield_of_a_set_is_the_product_of_its_metrics() -> None:
    assert set_yield({("weight", None): 20, ("reps", None): 8, ("effort", None): 9}, METRICS) == 160


def test_a_set_that_lacks_one_of_them_has_none() -> None:
    assert set_yield({("weight", None): 20}, METRICS) is None
    assert set_yield({}, METRICS) is None
    assert set_yield({("weight", None): 20}, ()) is None


def test_splits_are_added_and_what_has_no_split_counts_for_each() -> None:
    both: Values = {("weight", None): 20, ("reps", "left"): 8, ("reps", "right"): 6}
    assert set_yield(both, METRICS) == 280  # 20 × 8 + 20 × 6
    one_only: Values = {("weight", "left"): 10, ("reps", "left"): 8, ("reps", "right"): 6}
    assert set_yield(one_only, METRICS) == 80


def test_the_yield_of_an_entry_is_that_of_its_sets_together() -> None:
    sets: list[Values] = [{("hold", None): 7}, {}, {("hold", None): 5.5}]
    assert total_yield(sets, ["hold"]) == 12.5
    assert total_yield([{}], ["hold"]) is None
