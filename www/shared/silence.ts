// Takes away the one channel that a policy in a page cannot shut: WebRTC. Imported first by the page and by the worker; a second line, not the first.

for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "RTCDataChannel"])
  Reflect.deleteProperty(globalThis, name);
