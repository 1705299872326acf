# The collector does not know dates: a cycle through one is never freed, not even at the end.
import gc
import sys
from datetime import datetime, tzinfo


class Zone(tzinfo):
    def __init__(self, tag):
        self.tag = tag

    def __del__(self):
        print("dies", self.tag)


zone = Zone("alone")
moment = datetime(2024, 1, 1, tzinfo=zone)
print(sys.getrefcount(zone), gc.get_referents(moment), len(gc.get_referrers(zone)))
del zone
moment = None
zone = Zone("in a cycle")
zone.moment = datetime(2024, 1, 1, tzinfo=zone)
print(gc.is_tracked(zone), gc.is_tracked(zone.moment), sys.getrefcount(zone))
del zone
gc.collect()
zone = Zone("at the end")
moment = datetime(2024, 1, 1, tzinfo=zone)
