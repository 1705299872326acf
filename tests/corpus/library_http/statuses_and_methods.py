# Status codes are integers with a phrase and a description, methods are texts with a description.
from http import HTTPMethod, HTTPStatus

for status in HTTPStatus:
    print(repr(status), status, status.phrase, "|", status.description)
for method in HTTPMethod:
    print(repr(method), str(method), method.description)
print(HTTPStatus(404) is HTTPStatus.NOT_FOUND, HTTPStatus.OK == 200, HTTPStatus["GONE"].value, HTTPMethod("GET").lower())
print(f"{HTTPStatus.IM_A_TEAPOT} {HTTPStatus.IM_A_TEAPOT.name} {HTTPStatus.OK + 1}", len(HTTPStatus), sorted(HTTPStatus)[-1])
try:
    HTTPStatus(299)
except ValueError as error:
    print(error)
