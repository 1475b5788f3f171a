#!/bin/sh
# Makes redoc.standalone.js.gz and redoc.LICENSE.txt anew from the npm package `redoc`; needs npm and the
# usual tar, gzip, sed and sha256sum. To update, change VERSION and both digests, and look at /redoc.
#
# Version 2 on purpose: version 3 is twice as large, sends telemetry and loads icons from its makers' hosts.
set -eu

VERSION=2.5.4
# Of the package as published, and of the bundle as amended below.
PACKAGE_SHA256=44922df4d0eb45c1b066c09ec251e6bd9bd7ded16bc69e87613337b9d911a56e
BUNDLE_SHA256=3c7b16a54bf504b55dece8c430c2776f8e979fa2cd0f9ce02e892ecb5bca37cd

here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

npm pack --silent "redoc@$VERSION" >/dev/null
echo "$PACKAGE_SHA256  redoc-$VERSION.tgz" | sha256sum -c -
tar -xzf "redoc-$VERSION.tgz"
bundle=package/bundles/redoc.standalone.js

# Amendment 1: the credit "API docs by Redocly" stays, but its picture comes from another host on every page
# load. An empty picture takes its place.
logo='https://cdn\.redoc\.ly/redoc/logo-mini\.svg'
if [ "$(grep -o "$logo" "$bundle" | wc -l)" -ne 1 ]; then
    echo "update.sh: the logo's address is not in the bundle exactly once; look at amendment 1" >&2
    exit 1
fi
sed -i "s|$logo|data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E|" "$bundle"

echo "$BUNDLE_SHA256  $bundle" | sha256sum -c -
gzip -9 -n -c "$bundle" >"$here/redoc.standalone.js.gz"
{
    echo "redoc.standalone.js.gz is the bundle of Redoc $VERSION, amended as update.sh says. Its licence:"
    echo
    cat package/LICENSE
    echo
    echo "The bundle holds these works of others:"
    echo
    cat package/bundles/redoc.standalone.js.LICENSE.txt
} >"$here/redoc.LICENSE.txt"
