#pragma once

#include <QWidget>

#include "models/catalog/app.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace claviger
{
class ProblemLine;

/// What an app of one's own is, beside its fields: its name, a line about it, its category, its links.
class AppFactsEditor final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AppFactsEditor)

public:
    /// `categories`: those to choose from; another can be typed.
    explicit AppFactsEditor(const QStringList &categories, QWidget *parent = nullptr);

    /// The link to make a key is the first method's.
    void setApp(const App &app);
    /// Writes what is shown, where it is not what the app had. The app has a method.
    void take(App &app) const;
    QString name() const;
    void showSlug(const QString &slug);
    /// False: something is wrong; it is said where it is, and the focus is there.
    bool check();
    QString problem() const; ///< the first that is said

signals:
    void changed();

private:
    struct Link
    {
        QLineEdit *edit = nullptr;
        ProblemLine *problem = nullptr;
    };

    QLayout *buildNames(const QStringList &categories);
    QLayout *buildLinks();
    void buildCategories(const QStringList &categories);
    QLineEdit *addLine(QFormLayout *form, const QString &label, const QString &name, ProblemLine *&problem);
    Link addLink(QFormLayout *form, const QString &label, const QString &name);
    bool checkLink(const Link &link, bool complains);

    QLineEdit *m_name;
    ProblemLine *m_nameProblem;
    QLabel *m_slug;
    QLineEdit *m_description;
    QComboBox *m_category;
    Link m_website;
    Link m_docs;
    Link m_keyPage;
};
}
