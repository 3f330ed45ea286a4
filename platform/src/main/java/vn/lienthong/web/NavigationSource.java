package vn.lienthong.web;

import java.util.List;
import vn.lienthong.shared.Caller;

/** What a module offers a caller in the navigation; each module registers its own as a bean. */
public interface NavigationSource {
  /** Only pages the caller may open; called for every page, so counts must be cheap. */
  List<NavigationItem> items(Caller caller);
}
