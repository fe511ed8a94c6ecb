package org.allmende.outward;

import java.net.UnknownHostException;

/** A name that leads into the inner network. */
public final class InnerAddress extends UnknownHostException {}
