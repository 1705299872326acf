# When a file that is begun anew by time ends, and what the older ones are called.
import datetime
import logging
import logging.handlers
import os
import tempfile
import time

os.environ['TZ'] = 'UTC'
folder = tempfile.mkdtemp()
path = os.path.join(folder, 'app.log')
START = 1_700_000_000       # a Tuesday, 22:13:20
for when in 'S', 'm', 'H', 'D', 'midnight', 'W0', 'W1', 'W6':
    for at in None, datetime.time(9, 30):
        handler = logging.handlers.TimedRotatingFileHandler(path, when=when, interval=1, utc=True, atTime=at, delay=True)
        print(when, at, handler.interval, handler.suffix, handler.computeRollover(START) - START)
        handler.close()

handler = logging.handlers.TimedRotatingFileHandler(path, when='s', interval=10, backupCount=2, utc=True)
handler.setFormatter(logging.Formatter('%(message)s'))
logger = logging.getLogger('timed')
logger.addHandler(handler)
logger.propagate = False
for number in range(5):
    handler.rolloverAt = int(time.time()) - number      # the past: another file is due
    for name in sorted(os.listdir(folder)):
        if name != 'app.log':
            os.rename(os.path.join(folder, name), os.path.join(folder, f'app.log.2020-01-0{number}_00-00-00'))
    logger.warning('record %d', number)
with open(path) as file:
    print(file.read())
older = sorted(name for name in os.listdir(folder) if name != 'app.log')
print(len(older), older[0])
handler.close()

watched = logging.handlers.WatchedFileHandler(path)
watched.setFormatter(logging.Formatter('%(message)s'))
logger.handlers[:] = [watched]
logger.warning('before')
os.rename(path, path + '.moved')
logger.warning('after')
watched.close()
for name in path + '.moved', path:
    with open(name) as file:
        print(repr(file.read()))
