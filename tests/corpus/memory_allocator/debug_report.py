# sys._debugmallocstats reports to stderr and gives None.
import sys
print(sys._debugmallocstats.__name__, sys._debugmallocstats())
