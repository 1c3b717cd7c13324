#pragma once

#include <vector>

#include <QWidget>

#include "models/credentials/workspace_nouns.h"
#include "models/items/credential_view_counts.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/sidebar_model.h"

class QListView;
class QVBoxLayout;

namespace claviger
{
/// The left side of the window: the parts of the credentials and how many are in each, and the other pages.
///
/// Going along the rows with the arrow keys shows each at once; Return goes into the page. It folds to a
/// strip of icons, by hand and by itself in a narrow window. A scope and the trash take what is dragged
/// there.
class Sidebar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sidebar)

public:
    explicit Sidebar(QWidget *parent = nullptr);

    QListView &list() { return *m_list; }
    const SidebarModel &model() const { return m_model; }

    void setPages(const std::vector<PageEntry> &pages);
    void setProjects(const QList<Project> &projects);
    /// The project that the window works in: marked, and its name stands over the pages about it.
    void setChosenProject(const Id &id, const QString &name);
    void setCounts(const CredentialViewCounts &counts);
    /// What waits on a page, such as new versions of definitions.
    void setPageCount(const QString &code, int count);
    /// An action at the foot of it.
    void addFootAction(QAction *action);

    void selectView(const CredentialView &view);
    void selectPage(const QString &code);

    bool isFolded() const { return m_folded; }
    /// As a person wishes it in a window that is wide enough.
    void setFolded(bool folded);
    bool prefersFolded() const { return m_prefersFolded; }
    void setNarrow(bool narrow);
    void toggle();

signals:
    void viewChosen(const claviger::CredentialView &view);
    void pageChosen(const QString &code);
    void credentialsDropped(const QList<claviger::Id> &ids, const claviger::CredentialView &where);
    void entered(); ///< Return: on into what is shown
    void foldedChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    QList<SidebarRow> viewRows() const;
    QList<SidebarRow> pageRows(PageSection section, const QString &title) const;
    SidebarRow viewRow(const CredentialView &view, const QString &text) const;
    void select(int row);
    void choose(int row);
    void fold(bool folded);
    void updateWidth();

    SidebarModel m_model;
    QListView *m_list;
    QVBoxLayout *m_foot;
    std::vector<PageEntry> m_pages;
    QList<Project> m_projects;
    Id m_chosenProject;
    QString m_chosenName;
    CredentialViewCounts m_counts;
    QHash<QString, int> m_pageCounts;
    bool m_folded = false;
    bool m_prefersFolded = false;
    bool m_narrow = false;
    bool m_selecting = false; ///< not a person's doing
};
}
