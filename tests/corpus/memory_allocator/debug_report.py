# sys._debugmallocstats is there, also in a release build.
import sys
print(sys._debugmallocstats.__name__, callable(sys._debugmallocstats))
