"""The yield of an activity: what its multiplicative metrics give together, such as weight × repetitions."""

from collections.abc import Collection, Iterable, Mapping
from math import prod

# The value of each metric and split: {(metric_id, split_id or None): value}.
Values = Mapping[tuple[str | None, str | None], float]


def set_yield(values: Values, metric_ids: Collection[str]) -> float | None:
    """Return the product of the values of `metric_ids`; None if one of them was not recorded.

    Where splits were recorded it is the sum of the products of each split; a value without a split counts for every
    one of them: 20 kg, 8 left and 6 right is 20 × 8 + 20 × 6 = 280.
    """
    splits = {split_id for _, split_id in values if split_id is not None} or {None}
    products: list[float] = []
    for split_id in splits:
        factors = [values.get((metric_id, split_id), values.get((metric_id, None))) for metric_id in metric_ids]
        if factors and None not in factors:
            products.append(prod(factor for factor in factors if factor is not None))
    return sum(products) if products else None


def total_yield(sets: Iterable[Values], metric_ids: Collection[str]) -> float | None:
    """Return the sum over sets (an activity without sets is one) of set_yield; None if none of them has one.

    :param metric_ids: the multiplicative metrics that are recorded of the activity now.
    """
    yields = [found for one_set in sets if (found := set_yield(one_set, metric_ids)) is not None]
    return sum(yields) if yields else None
