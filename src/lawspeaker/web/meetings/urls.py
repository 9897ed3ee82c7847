"""The addresses of the meetings."""

from django.urls import path

from lawspeaker.web.meetings import attending, feed, live_pages, pages, papers, ruled

app_name = "meetings"
urlpatterns = [
    path("meetings/", pages.index, name="index"),
    path("meetings/attending", attending.index, name="attending"),
    path("meetings/days", ruled.index, name="days"),
    path("meetings/<slug:case>", pages.meeting, name="meeting"),
    path("meetings/<slug:case>/papers/<str:digest>", papers.paper, name="paper"),
    path("meetings/feeds/<str:token>.ics", feed.feed, name="feed"),
    path("meetings/<slug:case>/live", live_pages.live, name="live"),
]
