#pragma once

#include <functional>

#include "desktop_test.h"

namespace claviger::test
{
/// A test that looks at every page, dialog, list that opens and question of the desktop in turn, as the
/// keyboard finds them.
class PageWalk : public DesktopTest
{
    Q_OBJECT

protected:
    using Look = std::function<void(QWidget *shown, const QString &name)>;

    /// From the first start on; `look` gets the window or dialog with each page.
    void throughEveryPage(const Look &look);
    /// What has the focus there, in a list that opens as well.
    static QWidget *focusIn(const QWidget *shown);

    int m_seen = 0; ///< how often it has looked

private:
    void lookAt(QWidget *shown, const QString &name);
    void bring(QWidget *shown); ///< to the front
    /// Brings a dialog, looks and hides it.
    void lookAtDialog(QWidget &dialog, const QString &name);
    void throughFirstStart();
    void throughTheList();
    void throughTheQuestions();
    void throughDialogs();
    void throughPreferences();
    void throughApps();
    void throughActivity();
    void throughVariables();
    void throughWhatOpens();
    void throughClosedOnes();

    Look m_look;
};
}
