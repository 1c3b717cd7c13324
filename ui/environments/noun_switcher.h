#pragma once

#include <functional>

#include <QCoro/QCoroTask>
#include <QFrame>

#include "models/base/result.h"
#include "ui/base/async.h"
#include "ui/environments/switcher_model.h"

class QAbstractButton;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace claviger
{
class ColorRow;

/// What opens under a button of the top bar: chooses one of several named things, and makes, renames (F2),
/// moves (Alt+Up, Alt+Down), colours and removes them there.
class NounSwitcher : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NounSwitcher)

public:
    QListView &list() { return *m_list; }
    const SwitcherModel &model() const { return m_model; }
    QLineEdit &newName() { return *m_newName; }

    /// Opens below the widget.
    void openAt(QWidget *anchor);

protected:
    struct Words
    {
        QString list; ///< accessible name
        QString newName; ///< what the field for a new one says
        QString removal; ///< the question, with `%1`; empty: askRemovalOf() has its own
        QString noColor = {}; ///< takes a colour off; empty: each has one
    };
    NounSwitcher(const Words &words, QWidget *parent);

    /// What there is to choose from may have changed.
    void reload();
    /// Waits for a change and says why it was refused, if it was.
    template <typename T> void finish(QCoro::Task<Result<T>> task)
    {
        whenDone(std::move(task), this, [this](const Result<T> &done) {
            if (!done)
                showFailure(done.error());
        });
    }
    /// The same for a new one, which is the current row then.
    void finishNew(QCoro::Task<Result<Id>> task, std::function<void(const Id &)> then = {});
    void addTool(QAbstractButton *button);
    /// At the foot; closes the list and then acts.
    QPushButton *addFoot(const QString &text, std::function<void()> act);
    Id current() const;
    /// One of the offered colours that none of `taken` has, as far as there are.
    static QString freshColor(const QStringList &taken);

    virtual bool isOpen() const = 0; ///< there may be names on screen
    virtual bool isWritable() const = 0;
    virtual QList<SwitcherRow> rows() const = 0;
    virtual void choose(const Id &id) = 0;
    virtual void create(const QString &label) = 0;
    virtual void rename(const Id &id, const QString &label) = 0;
    virtual void recolor(const Id &id, const QString &color) = 0;
    virtual void remove(const Id &id) = 0;
    virtual void reorder(const QList<Id> &ids) = 0;
    /// Asks below the list, and removes then.
    virtual void askRemovalOf(const SwitcherRow &row);
    /// Another row is the current one.
    virtual void showCurrent() { }

    void showFailure(const QString &sentence);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTools();
    QWidget *buildRemoval();
    void connectParts();
    void chooseCurrent();
    void createNew();
    void closeExtra();
    void renameCurrent();
    void moveCurrent(int step);
    void askRemoval();
    void updateTools();
    void showFailure(const Error &error);

    Words m_words;
    SwitcherModel m_model;
    QListView *m_list;
    QLineEdit *m_newName;
    QWidget *m_tools;
    QToolButton *m_rename;
    QToolButton *m_color;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    ColorRow *m_colors;
    QStackedWidget *m_extra; ///< below the tools: nothing, colours, the question before removing
    QLabel *m_question;
    QLabel *m_failure;
    Id m_wanted; ///< to be the current one after the next reload
};
}
