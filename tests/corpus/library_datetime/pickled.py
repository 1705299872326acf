# dates, times and their zones are pickled as the bytes of their parts
import copy
import datetime
import pickle

ZONE = datetime.timezone(datetime.timedelta(hours=1), 'X')
for value in (datetime.date(2024, 1, 2), datetime.datetime(2024, 1, 2, 3, 4, 5, 678), datetime.datetime(2024, 1, 2, 3, fold=1),
              datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc), datetime.time(1, 2, 3, 4),
              datetime.time(1, 2, 3, 4, fold=1, tzinfo=ZONE)):
    for protocol in 0, 2, 4:
        data = pickle.dumps(value, protocol)
        print(protocol, data, pickle.loads(data) == value, repr(pickle.loads(data)))
    print(value.__reduce__(), value.__reduce_ex__(4), copy.deepcopy(value) == value)
for state in b'\x07\xe8\x01\x02', b'\x07\xe8\x0d\x02', '\x07\xe8\x01\x02', b'\x07\xe8\x01\x02\x03\x04\x05\x00\x02\xa6', b'\x01\x02\x03\0\0\4':
    for kind in datetime.date, datetime.datetime, datetime.time:
        try:
            print(kind.__name__, state, repr(kind(state)))
        except (TypeError, ValueError) as error:
            print(kind.__name__, state, type(error).__name__, error)
