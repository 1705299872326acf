# Frozen objects do not count for the quarter rule: with all old objects frozen, full collections come at once.
import gc


def full_collections(rounds):
    gc.set_threshold(1, 1, 1)
    before = gc.get_stats()[2]["collections"]
    counts = []
    for _ in range(rounds):
        counts.append((gc.get_count(), gc.get_stats()[2]["collections"] - before))
    gc.set_threshold(700, 10, 10)
    return counts


gc.collect()
print("nothing frozen:", full_collections(20)[-1][1])
gc.collect()
gc.freeze()
gc.collect()
for count, full in full_collections(12):
    print(count, full)
gc.unfreeze()
gc.collect()
print("unfrozen again:", full_collections(20)[-1][1])
