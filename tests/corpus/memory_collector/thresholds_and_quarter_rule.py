# When collections come: counts at each generation, the strict compare, the quarter rule with long-lived objects.
import gc

events = []
def watch(phase, info):
    if phase == "start":
        events.append((info["generation"], made))

made = 0
gc.collect()
gc.callbacks.append(watch)
kept = []
for made in range(20000):
    kept.append([])
print(events[:3], len(events), [each for each in events if each[0] > 0])
print(gc.get_count()[1:], [each["collections"] >= 0 for each in gc.get_stats()])
events.clear()
gc.set_threshold(10, 2, 3)
for made in range(300):
    kept.append([])
print(events)
events.clear()
gc.set_threshold(100, 0, 0)
for made in range(1000):
    kept.append([])
print([each for each in events if each[0]][:3], len(events), gc.get_count()[1:])
events.clear()
gc.set_threshold(5)
print(gc.get_threshold())
for made in range(30):
    kept.append([])
    kept.pop()
print(events)
events.clear()
gc.set_threshold(0)
for made in range(3000):
    kept.append([])
print(events, gc.get_count()[0] > 2900)
gc.set_threshold(700, 10, 10)
events.clear()
kept.clear()
print(gc.get_count()[0] >= 0, events)
gc.collect()
events.clear()
for made in range(120000):
    kept.append([])
print([each for each in events if each[0] == 2])
gc.callbacks.clear()
for args in ((), ("a",), (1, 2, 3, 4), (1.5,), (2**40,), (-5,)):
    try:
        gc.set_threshold(*args)
        print(gc.get_threshold())
    except Exception as e:
        print(type(e).__name__, e)
for args in ((3,), (-1,), ("a",), (1, 2), (0,), (True,)):
    try:
        gc.collect(*args)
        print("fine")
    except Exception as e:
        print(type(e).__name__, e)
