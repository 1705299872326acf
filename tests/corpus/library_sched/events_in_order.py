# Events run by time, then by priority.
import sched
import time

clock = [0.0]

def sleep(seconds):
    clock[0] += seconds

scheduler = sched.scheduler(lambda: clock[0], sleep)
scheduler.enter(2, 1, print, ("second",))
scheduler.enter(1, 2, print, ("first, less urgent",))
scheduler.enter(1, 1, print, ("first, urgent",), {"end": "!\n"})
dropped = scheduler.enter(1.5, 1, print, ("never",))
scheduler.cancel(dropped)
print(len(scheduler.queue), scheduler.queue[0].time, scheduler.empty())
scheduler.run()
print(clock[0], scheduler.empty())
scheduler.enterabs(10, 1, print)
print(scheduler.run(blocking=False))
try:
    scheduler.cancel(dropped)
except ValueError:
    print("not there")
