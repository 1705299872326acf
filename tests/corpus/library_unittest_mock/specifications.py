# A mock with a spec has only the attributes of the real thing.
from unittest.mock import Mock, create_autospec

class Robot:
    name = "r2"

    def move(self, distance, speed=1):
        return distance

robot = Mock(spec=Robot)
robot.move(1)
print(isinstance(robot, Robot))
for wrong in (lambda: robot.fly(), lambda: setattr(Mock(spec_set=Robot), "weight", 3), lambda: Mock().assert_typo()):
    try:
        wrong()
    except AttributeError as error:
        print(error)

def connect(host, port=80):
    return host

checked = create_autospec(connect, return_value="ok")
print(checked("here"), checked.call_count if hasattr(checked, "call_count") else "")
try:
    checked()
except TypeError as error:
    print(error)
