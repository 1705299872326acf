# Timers run on time, unless they are cancelled.
import threading
import time

log = []
late = threading.Timer(0.08, log.append, ["late"])
early = threading.Timer(0.02, log.append, args=("early",))
never = threading.Timer(0.05, log.append, ["never"])
for timer in (late, early, never):
    timer.start()
never.cancel()
time.sleep(0.05)
log.append("main")
late.join()
early.join()
never.join()
print(log)
